window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "robin.fairleigh@post.example",
      "createdVia" : "web",
      "username" : "robin_fairleigh_sw",
      "accountId" : "742773618754933556",
      "createdAt" : "2016-06-14T17:40:05.000Z",
      "accountDisplayName" : "Robin Fairleigh"
    }
  }
]
