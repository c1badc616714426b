# An excuse keeps no promise, another promise takes none away, and what was sent in a letter of its own keeps it

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 20

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: Summer
Date: 2026-11-02 20:00
ID: photos-1

What a good week that was. I'll send you the photos tomorrow.

Nora
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: Re: Summer
Date: 2026-11-05 20:00
ID: photos-2
Answers: photos-1

Sorry, I have not found the photos yet, everything is chaos here.

Nora
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: Re: Summer
Date: 2026-11-07 20:00
ID: boat-1
Answers: photos-2

I'll also call the harbour about the boat.

Nora
end

run import {mail}
run owed --json --now 2026-11-21T08:00:00Z
json by_me[kind=promise].evidence[*].message_id holds photos-1
json by_me[kind=promise].evidence[*].message_id holds boat-1

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: Found!
Date: 2026-11-12 20:00
ID: found-1
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain

Here are the photos.
--b
Content-Type: application/pdf; name="album.pdf"
Content-Disposition: attachment; filename="album.pdf"

%PDF
--b--
end

run import {mail}
run owed --json --now 2026-11-21T08:00:00Z
json by_me[kind=promise].evidence[*].message_id lacks photos-1
json by_me[kind=promise].evidence[*].message_id holds boat-1
