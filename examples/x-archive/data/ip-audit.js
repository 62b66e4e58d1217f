window.YTD.ip_audit.part0 = [
  {
    "ipAudit" : {
      "accountId" : "742773618754933556",
      "createdAt" : "2025-06-12T12:50:00.000Z",
      "loginIp" : "192.0.2.44",
      "loginPortNumber" : "0"
    }
  },
  {
    "ipAudit" : {
      "accountId" : "742773618754933556",
      "createdAt" : "2025-06-30T07:15:20.000Z",
      "loginIp" : "198.51.100.7",
      "loginPortNumber" : "0"
    }
  },
  {
    "ipAudit" : {
      "accountId" : "742773618754933556",
      "createdAt" : "2025-07-04T21:29:51.000Z",
      "loginIp" : "203.0.113.90",
      "loginPortNumber" : "0"
    }
  }
]
