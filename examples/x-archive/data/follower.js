window.YTD.follower.part0 = [
  {
    "follower" : {
      "accountId" : "719827399775863563",
      "userLink" : "https://twitter.com/intent/user?user_id=719827399775863563"
    }
  },
  {
    "follower" : {
      "accountId" : "732148589217986475",
      "userLink" : "https://twitter.com/intent/user?user_id=732148589217986475"
    }
  },
  {
    "follower" : {
      "accountId" : "731786199562804749",
      "userLink" : "https://twitter.com/intent/user?user_id=731786199562804749"
    }
  },
  {
    "follower" : {
      "accountId" : "708955761907282438",
      "userLink" : "https://twitter.com/intent/user?user_id=708955761907282438"
    }
  },
  {
    "follower" : {
      "accountId" : "700258455226953367",
      "userLink" : "https://twitter.com/intent/user?user_id=700258455226953367"
    }
  },
  {
    "follower" : {
      "accountId" : "708593374329142868",
      "userLink" : "https://twitter.com/intent/user?user_id=708593374329142868"
    }
  },
  {
    "follower" : {
      "accountId" : "741933057581752460",
      "userLink" : "https://twitter.com/intent/user?user_id=741933057581752460"
    }
  },
  {
    "follower" : {
      "accountId" : "727044958157411922",
      "userLink" : "https://twitter.com/intent/user?user_id=727044958157411922"
    }
  }
]
