window.YTD.screen_name_change.part0 = [
  {
    "screenNameChange" : {
      "accountId" : "742773618754933556",
      "screenNameChange" : {
        "changedAt" : "2022-01-25T13:15:00.000Z",
        "changedFrom" : "robin_of_bramble_lane",
        "changedTo" : "robin_fairleigh_sw"
      }
    }
  }
]
