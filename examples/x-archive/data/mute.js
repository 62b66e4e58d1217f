window.YTD.mute.part0 = [
  {
    "muting" : {
      "accountId" : "1091244762982296137",
      "userLink" : "https://twitter.com/intent/user?user_id=1091244762982296137"
    }
  }
]
