window.YTD.like.part0 = [
  {
    "like" : {
      "tweetId" : "1925231362624571271",
      "fullText" : "The carers' lunch raised enough for a year of minibus fuel. Thank you, everybody.",
      "expandedUrl" : "https://twitter.com/i/web/status/1925231362624571271"
    }
  },
  {
    "like" : {
      "tweetId" : "1833475510663665094",
      "fullText" : "Good luck to all newly qualified social workers starting this month. Take your breaks.",
      "expandedUrl" : "https://twitter.com/i/web/status/1833475510663665094"
    }
  },
  {
    "like" : {
      "tweetId" : "1666161033791086976",
      "fullText" : "Seedlings free to a good home this weekend. Will swap for jam &amp; gossip.",
      "expandedUrl" : "https://twitter.com/i/web/status/1666161033791086976"
    }
  },
  {
    "like" : {
      "tweetId" : "1588086074970750431",
      "fullText" : "New guide: how to say &quot;I don't know yet&quot; to a family, and why it builds trust. https://t.co/PoiseExample07",
      "expandedUrl" : "https://twitter.com/i/web/status/1588086074970750431"
    }
  },
  {
    "like" : {
      "tweetId" : "1385533909504412180",
      "fullText" : "Today we read a sonnet aloud on the hospital wards. William Shakespeare, still working at 457.",
      "expandedUrl" : "https://twitter.com/i/web/status/1385533909504412180"
    }
  }
]
