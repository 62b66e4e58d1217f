window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "1675081815251152787",
      "messages" : [
        {
          "messageCreate" : {
            "reactions" : [],
            "urls" : [],
            "text" : "PRIVATEMARKERX whose turn is it to book the five-a-side pitch?",
            "mediaUrls" : [],
            "senderId" : "727044958157411922",
            "id" : "1675082820261058562",
            "createdAt" : "2023-07-01T10:04:00.000Z"
          }
        }
      ]
    }
  }
]
