window.YTD.connected_application.part0 = [
  {
    "connectedApplication" : {
      "organization" : {
        "name" : "Kettle Scheduler",
        "url" : "https://kettle.example",
        "privacyPolicyUrl" : "https://kettle.example/privacy",
        "termsAndConditionsUrl" : ""
      },
      "name" : "Kettle Scheduler",
      "description" : "Plans posts ahead of time",
      "permissions" : [
        "read",
        "write"
      ],
      "approvedAt" : "2022-12-11T20:02:41.000Z",
      "id" : "poise-example-app-1"
    }
  }
]
