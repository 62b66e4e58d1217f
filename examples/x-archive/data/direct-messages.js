window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "727044958157411922-742773618754933556",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "727044958157411922",
            "reactions" : [],
            "urls" : [],
            "text" : "Yes, I will bring the crisps. PRIVATEMARKERX",
            "mediaUrls" : [],
            "senderId" : "742773618754933556",
            "id" : "1863284360146074450",
            "createdAt" : "2024-12-01T18:09:44.000Z"
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "742773618754933556",
            "reactions" : [],
            "urls" : [],
            "text" : "PRIVATEMARKERX are we still on for the quiz on Friday?",
            "mediaUrls" : [],
            "senderId" : "727044958157411922",
            "id" : "1863282458956603882",
            "createdAt" : "2024-12-01T18:02:10.000Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation" : {
      "conversationId" : "729581673531407674-742773618754933556",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "742773618754933556",
            "reactions" : [],
            "urls" : [],
            "text" : "Did my parcel come to yours? PRIVATEMARKERX",
            "mediaUrls" : [],
            "senderId" : "729581673531407674",
            "id" : "1914582694991937271",
            "createdAt" : "2025-04-22T07:31:00.000Z"
          }
        }
      ]
    }
  }
]
