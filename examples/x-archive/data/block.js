window.YTD.block.part0 = [
  {
    "blocking" : {
      "accountId" : "1554014068750409879",
      "userLink" : "https://twitter.com/intent/user?user_id=1554014068750409879"
    }
  }
]
