window.YTD.verified.part0 = [
  {
    "verified" : {
      "accountId" : "742773618754933556",
      "verified" : false
    }
  }
]
