window.YTD.periscope_account_information.part0 = [
  {
    "periscopeAccountInformation" : {
      "digitsId" : "",
      "displayName" : "Robin Fairleigh",
      "id" : "poiseExamplePeri",
      "isTwitterUser" : true,
      "twitterScreenName" : "robin_fairleigh_sw",
      "username" : "robin_fairleigh_sw",
      "createdAt" : "2017-08-01T09:00:00.000Z",
      "twitterId" : "742773618754933556"
    }
  }
]
