window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1933146046930180210"
          ],
          "editableUntil" : "2025-06-12T13:55:08.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "103"
      ],
      "favorite_count" : "19",
      "id_str" : "1933146046930180210",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1933146046930180210",
      "created_at" : "Thu Jun 12 12:55:08 +0000 2025",
      "favorited" : false,
      "full_text" : "Dear makers of my email client: nobody, in the history of work, has wished for a pop-up about a pop-up.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1920527219030288874"
          ],
          "editableUntil" : "2025-05-08T18:12:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "CPD",
            "indices" : [
              "170",
              "174"
            ]
          }
        ],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [
          {
            "url" : "https://t.co/PoiseExample03",
            "expanded_url" : "https://slides.example/fathers",
            "display_url" : "slides.example/fathers",
            "indices" : [
              "142",
              "169"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "174"
      ],
      "favorite_count" : "27",
      "id_str" : "1920527219030288874",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1920527219030288874",
      "possibly_sensitive" : false,
      "created_at" : "Thu May 08 17:12:25 +0000 2025",
      "favorited" : false,
      "full_text" : "Came away from a CPD day on working with fathers with six pages of notes and one good question: who have we not asked yet? Slides are public: https://t.co/PoiseExample03 #CPD",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1901921519539666290"
          ],
          "editableUntil" : "2025-03-18T10:00:00.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "WSWD2025",
            "indices" : [
              "157",
              "166"
            ]
          }
        ],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "166"
      ],
      "favorite_count" : "88",
      "id_str" : "1901921519539666290",
      "truncated" : false,
      "retweet_count" : "14",
      "id" : "1901921519539666290",
      "created_at" : "Tue Mar 18 09:00:00 +0000 2025",
      "favorited" : false,
      "full_text" : "Happy World Social Work Day to everybody who stays curious, keeps turning up and writes it down properly. Thank you to the whole team for teaching me how. 💛 #WSWD2025",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1892131433750005612"
          ],
          "editableUntil" : "2025-02-19T09:37:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Tarnbeck Parents Forum",
            "screen_name" : "tarnbeck_parents_forum",
            "indices" : [
              "0",
              "23"
            ],
            "id_str" : "731786201318685755",
            "id" : "731786201318685755"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "150"
      ],
      "favorite_count" : "9",
      "in_reply_to_status_id_str" : "1892110547000470763",
      "in_reply_to_user_id" : "731786201318685755",
      "in_reply_to_status_id" : "1892110547000470763",
      "in_reply_to_screen_name" : "tarnbeck_parents_forum",
      "in_reply_to_user_id_str" : "731786201318685755",
      "id_str" : "1892131433750005612",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1892131433750005612",
      "created_at" : "Wed Feb 19 08:37:42 +0000 2025",
      "favorited" : false,
      "full_text" : "@tarnbeck_parents_forum If you are worried about a child, the council's duty line is 01632 960118 at any hour. If somebody is in danger now, ring 999.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1880703077062900084"
          ],
          "editableUntil" : "2025-01-18T20:45:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "110"
      ],
      "favorite_count" : "6",
      "id_str" : "1880703077062900084",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1880703077062900084",
      "created_at" : "Sat Jan 18 19:45:30 +0000 2025",
      "favorited" : false,
      "full_text" : "Passed through Leeds last weekend, spent two hours looking at suits of armour, came home with a fridge magnet.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1859301195362933737"
          ],
          "editableUntil" : "2024-11-20T19:22:03.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "98"
      ],
      "favorite_count" : "12",
      "id_str" : "1859301195362933737",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1859301195362933737",
      "created_at" : "Wed Nov 20 18:22:03 +0000 2024",
      "favorited" : false,
      "full_text" : "So proud of my client Shanice today. Six weeks clean and she finally told her nan about the hostel",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1851719924691721344"
          ],
          "editableUntil" : "2024-10-30T21:16:47.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [
          {
            "url" : "https://t.co/PoiseExample04",
            "expanded_url" : "https://twitter.com/i/web/status/1851719924691721344",
            "display_url" : "twitter.com/i/web/status/9…",
            "indices" : [
              "243",
              "270"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "270"
      ],
      "favorite_count" : "44",
      "id_str" : "1851719924691721344",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1851719924691721344",
      "possibly_sensitive" : false,
      "created_at" : "Wed Oct 30 20:16:47 +0000 2024",
      "favorited" : false,
      "full_text" : "Two months into my assessed and supported year, and the thing nobody warned me about is how much of the job is writing. Not forms, writing. Somebody may read what I put down in twenty years' time and it will be about them. So here is what my… https://t.co/PoiseExample04",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1832109314831005677"
          ],
          "editableUntil" : "2024-09-06T18:31:14.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/robin_fairleigh_sw/status/1832109314831005677/photo/1",
            "indices" : [
              "102",
              "129"
            ],
            "url" : "https://t.co/PoiseExample06",
            "media_url" : "http://pbs.twimg.com/media/PoiseExampleCake001.jpg",
            "id_str" : "1832109314286771930",
            "id" : "1832109314286771930",
            "media_url_https" : "https://pbs.twimg.com/media/PoiseExampleCake001.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "medium" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              },
              "small" : {
                "w" : "680",
                "h" : "510",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1600",
                "h" : "1200",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/PoiseExample06"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "129"
      ],
      "favorite_count" : "71",
      "id_str" : "1832109314831005677",
      "truncated" : false,
      "retweet_count" : "11",
      "id" : "1832109314831005677",
      "possibly_sensitive" : false,
      "created_at" : "Fri Sep 06 17:31:14 +0000 2024",
      "favorited" : false,
      "full_text" : "End of week one as a newly qualified social worker. Somebody made lemon drizzle. I think I will stay. https://t.co/PoiseExample06",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/robin_fairleigh_sw/status/1832109314831005677/photo/1",
            "indices" : [
              "102",
              "129"
            ],
            "url" : "https://t.co/PoiseExample06",
            "media_url" : "http://pbs.twimg.com/media/PoiseExampleCake001.jpg",
            "id_str" : "1832109314286771930",
            "id" : "1832109314286771930",
            "media_url_https" : "https://pbs.twimg.com/media/PoiseExampleCake001.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "medium" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              },
              "small" : {
                "w" : "680",
                "h" : "510",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1600",
                "h" : "1200",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/PoiseExample06"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1806719202316980694"
          ],
          "editableUntil" : "2024-06-28T16:59:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "83"
      ],
      "favorite_count" : "62",
      "id_str" : "1806719202316980694",
      "truncated" : false,
      "retweet_count" : "10",
      "id" : "1806719202316980694",
      "created_at" : "Fri Jun 28 15:59:59 +0000 2024",
      "favorited" : false,
      "full_text" : "Dissertation in. Faith, hope and footnotes, and the greatest of these is footnotes.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1765092129314919229"
          ],
          "editableUntil" : "2024-03-05T20:08:52.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Ellesby Students",
            "screen_name" : "ellesby_student_union",
            "indices" : [
              "0",
              "22"
            ],
            "id_str" : "741570672473315755",
            "id" : "741570672473315755"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "134"
      ],
      "favorite_count" : "13",
      "in_reply_to_status_id_str" : "1765042049779565329",
      "in_reply_to_user_id" : "741570672473315755",
      "in_reply_to_status_id" : "1765042049779565329",
      "in_reply_to_screen_name" : "ellesby_student_union",
      "in_reply_to_user_id_str" : "741570672473315755",
      "id_str" : "1765092129314919229",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1765092129314919229",
      "created_at" : "Tue Mar 05 19:08:52 +0000 2024",
      "favorited" : false,
      "full_text" : "@ellesby_student_union Three things for placement: get supervision dates in the diary, join a union, and ask for a desk with a window.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1727306007078631703"
          ],
          "editableUntil" : "2023-11-22T13:40:18.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "StudentSocialWork",
            "indices" : [
              "146",
              "164"
            ]
          }
        ],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Harrowmere Social Work Network",
            "screen_name" : "harrowmere_sw_network",
            "indices" : [
              "3",
              "25"
            ],
            "id_str" : "710767701028148470",
            "id" : "710767701028148470"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "164"
      ],
      "favorite_count" : "0",
      "id_str" : "1727306007078631703",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1727306007078631703",
      "created_at" : "Wed Nov 22 12:40:18 +0000 2023",
      "favorited" : false,
      "full_text" : "RT @harrowmere_sw_network: Bursary rates have not moved while rents have. Read our response to the consultation &amp; add your name if you agree. #StudentSocialWork",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1699820216911520557"
          ],
          "editableUntil" : "2023-09-07T17:21:35.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Wren Hollowell",
            "screen_name" : "wren_hollowell_lecturer",
            "indices" : [
              "0",
              "24"
            ],
            "id_str" : "741933057581752460",
            "id" : "741933057581752460"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "130"
      ],
      "favorite_count" : "5",
      "in_reply_to_status_id_str" : "1699756296341452109",
      "in_reply_to_user_id" : "741933057581752460",
      "in_reply_to_status_id" : "1699756296341452109",
      "in_reply_to_screen_name" : "wren_hollowell_lecturer",
      "in_reply_to_user_id_str" : "741933057581752460",
      "id_str" : "1699820216911520557",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1699820216911520557",
      "created_at" : "Thu Sep 07 16:21:35 +0000 2023",
      "favorited" : false,
      "full_text" : "@wren_hollowell_lecturer Thank you for the reading on relationship-based practice. Chapter four changed how I think about silence.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1659315533229782004"
          ],
          "editableUntil" : "2023-05-18T22:50:26.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "171"
      ],
      "favorite_count" : "1",
      "id_str" : "1659315533229782004",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1659315533229782004",
      "created_at" : "Thu May 18 21:50:26 +0000 2023",
      "favorited" : false,
      "full_text" : "Accepted a friend request from one of the mums on my caseload tonight because she kept asking and I felt mean saying no. It is only photos of her dog, surely that is fine?",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1626291358518273617"
          ],
          "editableUntil" : "2023-02-16T19:44:09.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "187"
      ],
      "favorite_count" : "34",
      "id_str" : "1626291358518273617",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1626291358518273617",
      "created_at" : "Thu Feb 16 18:44:09 +0000 2023",
      "favorited" : false,
      "full_text" : "Reported a reply that told another student \"you child snatchers deserve everything you get\". Kept a screenshot, told my tutor, blocked the account. If one reaches you, please do the same.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1602229772402052931"
          ],
          "editableUntil" : "2022-12-12T10:12:00.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "100"
      ],
      "favorite_count" : "1",
      "id_str" : "1602229772402052931",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1602229772402052931",
      "created_at" : "Tue Mar 18 09:12:00 +0000 1997",
      "favorited" : false,
      "full_text" : "Testing whether scheduled posts work. It is the kitchen spider plant's birthday and nobody has sung.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1576858350025644686"
          ],
          "editableUntil" : "2022-10-03T09:55:01.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/robin_fairleigh_sw/status/1576858350025644686/photo/1",
            "indices" : [
              "38",
              "65"
            ],
            "url" : "https://t.co/PoiseExample05",
            "media_url" : "http://pbs.twimg.com/media/PoiseExampleMug0001.jpg",
            "id_str" : "1576858347314778330",
            "id" : "1576858347314778330",
            "media_url_https" : "https://pbs.twimg.com/media/PoiseExampleMug0001.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "medium" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              },
              "small" : {
                "w" : "680",
                "h" : "510",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1600",
                "h" : "1200",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/PoiseExample05"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "65"
      ],
      "favorite_count" : "16",
      "id_str" : "1576858350025644686",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1576858350025644686",
      "possibly_sensitive" : false,
      "created_at" : "Mon Oct 03 08:55:01 +0000 2022",
      "favorited" : false,
      "full_text" : "New desk, new reading list, same mug. https://t.co/PoiseExample05",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/robin_fairleigh_sw/status/1576858350025644686/photo/1",
            "indices" : [
              "38",
              "65"
            ],
            "url" : "https://t.co/PoiseExample05",
            "media_url" : "http://pbs.twimg.com/media/PoiseExampleMug0001.jpg",
            "id_str" : "1576858347314778330",
            "id" : "1576858347314778330",
            "media_url_https" : "https://pbs.twimg.com/media/PoiseExampleMug0001.jpg",
            "sizes" : {
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              },
              "medium" : {
                "w" : "1200",
                "h" : "900",
                "resize" : "fit"
              },
              "small" : {
                "w" : "680",
                "h" : "510",
                "resize" : "fit"
              },
              "large" : {
                "w" : "1600",
                "h" : "1200",
                "resize" : "fit"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/PoiseExample05"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1535194646801993409"
          ],
          "editableUntil" : "2022-06-10T10:38:20.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [
          {
            "url" : "https://t.co/PoiseExample02",
            "expanded_url" : "https://twitter.com/advocacy_plainly_put/status/1534920755155864874",
            "display_url" : "twitter.com/advocacy_plainly_put/…",
            "indices" : [
              "104",
              "131"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "131"
      ],
      "favorite_count" : "10",
      "id_str" : "1535194646801993409",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1535194646801993409",
      "possibly_sensitive" : false,
      "created_at" : "Fri Jun 10 09:38:20 +0000 2022",
      "favorited" : false,
      "full_text" : "A good, plain explainer of what an advocate does and does not do. Worth five minutes of anybody's time. https://t.co/PoiseExample02",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1485967624400993324"
          ],
          "editableUntil" : "2022-01-25T14:27:44.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "109"
      ],
      "favorite_count" : "57",
      "id_str" : "1485967624400993324",
      "truncated" : false,
      "retweet_count" : "9",
      "id" : "1485967624400993324",
      "created_at" : "Tue Jan 25 13:27:44 +0000 2022",
      "favorited" : false,
      "full_text" : "I have a place on the MA in social work at the University of Ellesby! Terrified and delighted, in that order.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1440439583267090398"
          ],
          "editableUntil" : "2021-09-21T23:15:33.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Corvid Street Choir",
            "screen_name" : "corvid_street_choir",
            "indices" : [
              "0",
              "20"
            ],
            "id_str" : "708593374329142868",
            "id" : "708593374329142868"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "98"
      ],
      "favorite_count" : "2",
      "in_reply_to_status_id_str" : "1440372140295998094",
      "in_reply_to_user_id" : "708593374329142868",
      "in_reply_to_status_id" : "1440372140295998094",
      "in_reply_to_screen_name" : "corvid_street_choir",
      "in_reply_to_user_id_str" : "708593374329142868",
      "id_str" : "1440439583267090398",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1440439583267090398",
      "created_at" : "Tue Sep 21 22:15:33 +0000 2021",
      "favorited" : false,
      "full_text" : "@corvid_street_choir What a joy of an evening, thank you. I will be humming the last one all week.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1390278222265309798"
          ],
          "editableUntil" : "2021-05-06T13:12:12.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "91"
      ],
      "favorite_count" : "8",
      "id_str" : "1390278222265309798",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1390278222265309798",
      "created_at" : "Thu May 06 12:12:12 +0000 2021",
      "favorited" : false,
      "full_text" : "You may disagree. You will be wrong. May is the best month and rhubarb is the best pudding.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1360899867985692827"
          ],
          "editableUntil" : "2021-02-14T11:33:07.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "87"
      ],
      "favorite_count" : "23",
      "id_str" : "1360899867985692827",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1360899867985692827",
      "created_at" : "Sun Feb 14 10:33:07 +0000 2021",
      "favorited" : false,
      "full_text" : "My mum has posted me a heart-shaped pork pie. Romance is not dead, it is in the fridge.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1328759493348180017"
          ],
          "editableUntil" : "2020-11-17T18:58:45.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "153"
      ],
      "favorite_count" : "4",
      "id_str" : "1328759493348180017",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1328759493348180017",
      "created_at" : "Tue Nov 17 17:58:45 +0000 2020",
      "favorited" : false,
      "full_text" : "Third cancelled visit today. Honestly some of the parents I work with are scumbags, bone idle scumbags, and we are meant to smile and hand them a leaflet",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1288803940883293029"
          ],
          "editableUntil" : "2020-07-30T12:49:38.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Bramble Lane Allotments",
            "screen_name" : "bramble_lane_allotments",
            "indices" : [
              "0",
              "24"
            ],
            "id_str" : "700258455226953367",
            "id" : "700258455226953367"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "94"
      ],
      "favorite_count" : "3",
      "in_reply_to_status_id_str" : "1288757633725501181",
      "in_reply_to_user_id" : "700258455226953367",
      "in_reply_to_status_id" : "1288757633725501181",
      "in_reply_to_screen_name" : "bramble_lane_allotments",
      "in_reply_to_user_id_str" : "700258455226953367",
      "id_str" : "1288803940883293029",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1288803940883293029",
      "created_at" : "Thu Jul 30 11:49:38 +0000 2020",
      "favorited" : false,
      "full_text" : "@bramble_lane_allotments Copper tape round the pots &amp; a bit of faith. Failing that, ducks.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1248326127601319112"
          ],
          "editableUntil" : "2020-04-09T20:05:16.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "105"
      ],
      "favorite_count" : "14",
      "id_str" : "1248326127601319112",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1248326127601319112",
      "created_at" : "Thu Apr 09 19:05:16 +0000 2020",
      "favorited" : false,
      "full_text" : "Clapping from the allotment, two metres from the nearest leek. Hope is a packet of bean seeds in April. 🌱",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1172209976390154242"
          ],
          "editableUntil" : "2019-09-12T19:06:51.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "90"
      ],
      "favorite_count" : "21",
      "in_reply_to_status_id_str" : "1172209132462872185",
      "in_reply_to_user_id" : "742773618754933556",
      "in_reply_to_status_id" : "1172209132462872185",
      "in_reply_to_screen_name" : "robin_fairleigh_sw",
      "in_reply_to_user_id_str" : "742773618754933556",
      "id_str" : "1172209976390154242",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1172209976390154242",
      "created_at" : "Thu Sep 12 18:06:51 +0000 2019",
      "favorited" : false,
      "full_text" : "3/ Eat lunch. Sitting down. With other people. You will be kinder for the whole afternoon.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1172209132462872185"
          ],
          "editableUntil" : "2019-09-12T19:03:30.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "88"
      ],
      "favorite_count" : "12",
      "in_reply_to_status_id_str" : "1172208267659044326",
      "in_reply_to_user_id" : "742773618754933556",
      "in_reply_to_status_id" : "1172208267659044326",
      "in_reply_to_screen_name" : "robin_fairleigh_sw",
      "in_reply_to_user_id_str" : "742773618754933556",
      "id_str" : "1172209132462872185",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1172209132462872185",
      "created_at" : "Thu Sep 12 18:03:30 +0000 2019",
      "favorited" : false,
      "full_text" : "2/ Read the file before a visit, then put it down. Listening &gt; lecturing, every time.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1172208267659044326"
          ],
          "editableUntil" : "2019-09-12T19:00:04.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "115"
      ],
      "favorite_count" : "18",
      "id_str" : "1172208267659044326",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1172208267659044326",
      "created_at" : "Thu Sep 12 18:00:04 +0000 2019",
      "favorited" : false,
      "full_text" : "1/ What I wish somebody had told me in my first week in family support. A short thread, about nobody in particular.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1141725254001244396"
          ],
          "editableUntil" : "2019-06-20T16:11:27.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "154"
      ],
      "favorite_count" : "0",
      "id_str" : "1141725254001244396",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1141725254001244396",
      "created_at" : "Thu Jun 20 15:11:27 +0000 2019",
      "favorited" : false,
      "full_text" : "Can anybody at the surgery chase the referral for Leanne Quennelby, NHS number 999 037 4252? She has been waiting since April and the phone just rings out",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1103924809712919726"
          ],
          "editableUntil" : "2019-03-08T08:45:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "InternationalWomensDay",
            "indices" : [
              "65",
              "88"
            ]
          }
        ],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "88"
      ],
      "favorite_count" : "6",
      "id_str" : "1103924809712919726",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1103924809712919726",
      "created_at" : "Fri Mar 08 07:45:59 +0000 2019",
      "favorited" : false,
      "full_text" : "Rereading Maya Angelou on the bus and missing my stop. Worth it. #InternationalWomensDay",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1085114926994252511"
          ],
          "editableUntil" : "2019-01-15T11:02:13.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Nightjar Safeguarding Week",
            "screen_name" : "nightjar_safeguarding",
            "indices" : [
              "3",
              "25"
            ],
            "id_str" : "708955761907282438",
            "id" : "708955761907282438"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "209"
      ],
      "favorite_count" : "0",
      "id_str" : "1085114926994252511",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1085114926994252511",
      "created_at" : "Tue Jan 15 10:02:13 +0000 2019",
      "favorited" : false,
      "full_text" : "RT @nightjar_safeguarding: This week: free lunchtime talks on listening to children, working with fathers, and what good supervision looks like when everybody is tired. All online, all recorded, no sign-up ne…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1059359795049599079"
          ],
          "editableUntil" : "2018-11-05T09:20:31.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "123"
      ],
      "favorite_count" : "9",
      "id_str" : "1059359795049599079",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1059359795049599079",
      "created_at" : "Mon Nov 05 08:20:31 +0000 2018",
      "favorited" : false,
      "full_text" : "Watched the minister on breakfast telly. Gerald Plimsworth is an absolute muppet and I would not trust him to run a tombola",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1029373494432721507"
          ],
          "editableUntil" : "2018-08-14T15:25:40.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "86"
      ],
      "favorite_count" : "7",
      "geo" : {
        "type" : "Point",
        "coordinates" : [
          "54.05",
          "-3.95"
        ]
      },
      "coordinates" : {
        "type" : "Point",
        "coordinates" : [
          "-3.95",
          "54.05"
        ]
      },
      "id_str" : "1029373494432721507",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1029373494432721507",
      "created_at" : "Tue Aug 14 14:25:40 +0000 2018",
      "favorited" : false,
      "full_text" : "Halfway home across the Irish Sea and the only one on deck still eating. Proud moment.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "999373407051615179"
          ],
          "editableUntil" : "2018-05-23T20:36:02.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "123"
      ],
      "favorite_count" : "5",
      "id_str" : "999373407051615179",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "999373407051615179",
      "created_at" : "Wed May 23 19:36:02 +0000 2018",
      "favorited" : false,
      "full_text" : "cant stop thinking about kieran on my caseload, his mum missed contact again and he just sat at the window with his coat on",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "962719959392381951"
          ],
          "editableUntil" : "2018-02-11T17:08:19.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "YouthWork",
            "indices" : [
              "114",
              "124"
            ]
          }
        ],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "124"
      ],
      "favorite_count" : "11",
      "id_str" : "962719959392381951",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "962719959392381951",
      "created_at" : "Sun Feb 11 16:08:19 +0000 2018",
      "favorited" : false,
      "full_text" : "Whatever you make of the budget, a three-year settlement for youth work would let people plan. That is all I ask. #YouthWork",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "921123265471753711"
          ],
          "editableUntil" : "2017-10-19T22:17:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Hettie M",
            "screen_name" : "hettie_marlowe_carer",
            "indices" : [
              "0",
              "21"
            ],
            "id_str" : "731786199562804749",
            "id" : "731786199562804749"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "144"
      ],
      "favorite_count" : "2",
      "in_reply_to_status_id_str" : "921110931612371672",
      "in_reply_to_user_id" : "731786199562804749",
      "in_reply_to_status_id" : "921110931612371672",
      "in_reply_to_screen_name" : "hettie_marlowe_carer",
      "in_reply_to_user_id_str" : "731786199562804749",
      "id_str" : "921123265471753711",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "921123265471753711",
      "created_at" : "Thu Oct 19 21:17:54 +0000 2017",
      "favorited" : false,
      "full_text" : "@hettie_marlowe_carer Ha, same here. Our service user Doreen hid both my jumpers behind the boiler again last night, she is sure I am the lodger",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "883664483556590033"
          ],
          "editableUntil" : "2017-07-08T13:30:05.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Quillfeather Books",
            "screen_name" : "quillfeather_bookshop",
            "indices" : [
              "0",
              "22"
            ],
            "id_str" : "732148589217986475",
            "id" : "732148589217986475"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "113"
      ],
      "favorite_count" : "3",
      "in_reply_to_status_id_str" : "883631515864895101",
      "in_reply_to_user_id" : "732148589217986475",
      "in_reply_to_status_id" : "883631515864895101",
      "in_reply_to_screen_name" : "quillfeather_bookshop",
      "in_reply_to_user_id_str" : "732148589217986475",
      "id_str" : "883664483556590033",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "883664483556590033",
      "created_at" : "Sat Jul 08 12:30:05 +0000 2017",
      "favorited" : false,
      "full_text" : "@quillfeather_bookshop Anything by Terry Pratchett, then anything else by Terry Pratchett. Start with Small Gods.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "844079327645393443"
          ],
          "editableUntil" : "2017-03-21T07:52:48.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "57"
      ],
      "favorite_count" : "1",
      "id_str" : "844079327645393443",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "844079327645393443",
      "created_at" : "Tue Mar 21 06:52:48 +0000 2017",
      "favorited" : false,
      "full_text" : "Night bus, cold chips, eight hours of sleep ahead. Bliss.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "804747864609159528"
          ],
          "editableUntil" : "2016-12-02T19:03:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Friends of Tarnbeck Library",
            "screen_name" : "tarnbeck_library_friends",
            "indices" : [
              "3",
              "28"
            ],
            "id_str" : "719827399775863563",
            "id" : "719827399775863563"
          }
        ],
        "urls" : [
          {
            "url" : "https://t.co/PoiseExample01",
            "expanded_url" : "https://tarnbecklibrary.example/swap",
            "display_url" : "tarnbecklibrary.example/swap",
            "indices" : [
              "131",
              "158"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "158"
      ],
      "favorite_count" : "0",
      "id_str" : "804747864609159528",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "804747864609159528",
      "possibly_sensitive" : false,
      "created_at" : "Fri Dec 02 18:03:37 +0000 2016",
      "favorited" : false,
      "full_text" : "RT @tarnbeck_library_friends: Our winter book swap runs every Saturday until Christmas. Bring one, take one, stay for a mince pie. https://t.co/PoiseExample01",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "781957081636223764"
          ],
          "editableUntil" : "2016-09-30T21:41:10.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "107"
      ],
      "favorite_count" : "4",
      "id_str" : "781957081636223764",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "781957081636223764",
      "created_at" : "Fri Sep 30 20:41:10 +0000 2016",
      "favorited" : false,
      "full_text" : "Started volunteering at a youth club. Grace under pressure is making thirty hot chocolates with one kettle.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "744095904068338079"
          ],
          "editableUntil" : "2016-06-18T10:14:22.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "hello",
            "indices" : [
              "102",
              "108"
            ]
          }
        ],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "108"
      ],
      "favorite_count" : "2",
      "id_str" : "744095904068338079",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "744095904068338079",
      "created_at" : "Sat Jun 18 09:14:22 +0000 2016",
      "favorited" : false,
      "full_text" : "First post. I will mostly be talking about tea, the allotment and cricket, which I do not understand. #hello",
      "lang" : "en"
    }
  }
]
