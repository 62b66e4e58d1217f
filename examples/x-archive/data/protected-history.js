window.YTD.protected_history.part0 = [
  {
    "protectedHistory" : {
      "protectedAt" : "2021-12-20T21:00:00.000Z",
      "action" : "Protect"
    }
  },
  {
    "protectedHistory" : {
      "protectedAt" : "2022-01-25T13:20:00.000Z",
      "action" : "Unprotect"
    }
  }
]
