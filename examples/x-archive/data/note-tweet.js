window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "1851719924126621899",
      "updatedAt" : "2024-10-30T20:16:47.000Z",
      "lifecycle" : {
        "value" : "Tweet",
        "name" : "Tweet",
        "originalName" : "Tweet",
        "annotations" : {}
      },
      "createdAt" : "2024-10-30T20:16:47.000Z",
      "core" : {
        "styletags" : [],
        "urls" : [],
        "text" : "Two months into my assessed and supported year, and the thing nobody warned me about is how much of the job is writing. Not forms, writing. Somebody may read what I put down in twenty years' time and it will be about them. So here is what my supervisor and a very patient reflective group have taught me so far.\n\nOne: write so the person could sit beside you while you do it. Two: say what you saw and heard, then say what you think, and let the reader tell which is which. Three: a strength is evidence too, so record it with the same care as a worry. Four: finish it the same day, because memory is kinder and vaguer than paper.\n\nNone of this is about any one person; it is what I would tell myself in September. Thank you to everybody who reads drafts, asks the awkward question and still puts the kettle on.",
        "mentions" : [],
        "cashtags" : [],
        "hashtags" : []
      }
    }
  }
]
