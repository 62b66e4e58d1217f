window.YTD.contact.part0 = [
  {
    "contact" : {
      "id" : "1",
      "emails" : [
        "PRIVATEMARKERX.one@post.example"
      ],
      "phoneNumbers" : [
        "+447700900271"
      ]
    }
  },
  {
    "contact" : {
      "id" : "2",
      "emails" : [],
      "phoneNumbers" : [
        "PRIVATEMARKERX +447700900272"
      ]
    }
  }
]
