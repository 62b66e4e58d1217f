window.YTD.device_token.part0 = [
  {
    "deviceToken" : {
      "clientApplicationId" : "poise-example-client",
      "token" : "not-a-real-token",
      "createdAt" : "2024-09-01T10:11:12.000Z",
      "lastSeenAt" : "2025-07-04T21:30:00.000Z",
      "clientApplicationName" : "Twitter for Android"
    }
  }
]
