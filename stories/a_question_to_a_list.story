# Questions over a mailing list are nobody's debt, but those who write over it are people

exchange "Elin Vik <elin@vik.example>" 2026-09-01 every 10 times 4

letter Lists.choir
From: Elin Vik <elin@vik.example>
To: Choir <choir@lists.choir.example>
Subject: [Choir] Who has the key?
Date: 2026-11-18 12:00
ID: key-1
List-Id: <choir.lists.choir.example>
List-Post: <mailto:choir@lists.choir.example>
Precedence: list
Delivered-To: nora@whitlock.example

Dear all, could somebody bring the key to the cupboard?
end

letter Lists.choir
From: Hakan Toprak <hakan@toprak.example>
To: Choir <choir@lists.choir.example>
Subject: Re: [Choir] Who has the key?
Date: 2026-11-18 14:00
ID: key-2
Answers: key-1
List-Id: <choir.lists.choir.example>
List-Post: <mailto:choir@lists.choir.example>
Precedence: list
Delivered-To: nora@whitlock.example

I have it.
end

run import {mail}
run owed --json
json by_me has 0
run people --json
json people[name="Elin Vik"].circle is 5
json people[*].addresses lacks choir@lists.choir.example
