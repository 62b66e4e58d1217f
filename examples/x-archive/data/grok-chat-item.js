window.YTD.grok_chat_item.part0 = [
  {
    "grokChatItem" : {
      "accountId" : "742773618754933556",
      "chatId" : "1886006649631789556",
      "createdAt" : "2025-02-02T11:00:03.000Z",
      "sender" : "User",
      "message" : "PRIVATEMARKERX how long do I boil an egg for soldiers?",
      "grokMode" : "Regular"
    }
  },
  {
    "grokChatItem" : {
      "accountId" : "742773618754933556",
      "chatId" : "1886006649631789556",
      "createdAt" : "2025-02-02T11:00:09.000Z",
      "sender" : "Agent",
      "message" : "About four and a half minutes. PRIVATEMARKERX",
      "grokMode" : "Regular"
    }
  }
]
