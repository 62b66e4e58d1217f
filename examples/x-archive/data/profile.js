window.YTD.profile.part0 = [
  {
    "profile" : {
      "description" : {
        "bio" : "Newly qualified social worker. Tea, allotment, slow running. Views are my own; a repost is not agreement.",
        "website" : "https://robinfairleigh.example",
        "location" : "Harrowmere, mostly"
      },
      "avatarMediaUrl" : "https://pbs.twimg.com/profile_images/PoiseExample/avatar.jpg",
      "headerMediaUrl" : "https://pbs.twimg.com/profile_banners/PoiseExample"
    }
  }
]
