window.YTD.following.part0 = [
  {
    "following" : {
      "accountId" : "719827399775863563",
      "userLink" : "https://twitter.com/intent/user?user_id=719827399775863563"
    }
  },
  {
    "following" : {
      "accountId" : "732148589217986475",
      "userLink" : "https://twitter.com/intent/user?user_id=732148589217986475"
    }
  },
  {
    "following" : {
      "accountId" : "731786199562804749",
      "userLink" : "https://twitter.com/intent/user?user_id=731786199562804749"
    }
  },
  {
    "following" : {
      "accountId" : "708955761907282438",
      "userLink" : "https://twitter.com/intent/user?user_id=708955761907282438"
    }
  },
  {
    "following" : {
      "accountId" : "700258455226953367",
      "userLink" : "https://twitter.com/intent/user?user_id=700258455226953367"
    }
  },
  {
    "following" : {
      "accountId" : "708593374329142868",
      "userLink" : "https://twitter.com/intent/user?user_id=708593374329142868"
    }
  },
  {
    "following" : {
      "accountId" : "741933057581752460",
      "userLink" : "https://twitter.com/intent/user?user_id=741933057581752460"
    }
  },
  {
    "following" : {
      "accountId" : "741570672473315755",
      "userLink" : "https://twitter.com/intent/user?user_id=741570672473315755"
    }
  },
  {
    "following" : {
      "accountId" : "731786201318685755",
      "userLink" : "https://twitter.com/intent/user?user_id=731786201318685755"
    }
  },
  {
    "following" : {
      "accountId" : "697359351855314511",
      "userLink" : "https://twitter.com/intent/user?user_id=697359351855314511"
    }
  },
  {
    "following" : {
      "accountId" : "710767701028148470",
      "userLink" : "https://twitter.com/intent/user?user_id=710767701028148470"
    }
  },
  {
    "following" : {
      "accountId" : "727044958157411922",
      "userLink" : "https://twitter.com/intent/user?user_id=727044958157411922"
    }
  }
]
