import JSONStream

extension ClockReading {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("state", state.rawValue)
        json.member("start", ifPresent: start?.description)
        if let dates { dates.writeMembers(to: &json) }
        if pausedDays > 0 { json.member("pausedDays", pausedDays) }
        json.key("earlierStarts")
        json.beginArray()
        for earlier in earlierStarts {
            json.beginObject()
            json.member("start", earlier.start.description)
            json.member("reason", earlier.reason)
            json.member("changedBy", ifPresent: earlier.changedBy)
            json.member("changed", ifPresent: earlier.changed?.description)
            if let dates = earlier.dates { dates.writeMembers(to: &json) }
            json.endObject()
        }
        json.endArray()
        json.key("submissions")
        json.beginArray()
        for submission in submissions {
            json.beginObject()
            json.member("kind", submission.kind.rawValue)
            json.member("at", submission.at.description)
            json.member("number", ifPresent: submission.number)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }
}

extension ClockDates {
    func writeMembers(to json: inout JSONWriter) {
        json.member("zone", raw.zone.rawValue)
        json.member("raw", raw.text)
        json.member("legalDue", legal.text)
        json.member("safeDue", safe.text)
        json.member("legalDueIfRolled", ifPresent: rolledIfAllowed?.text)
        json.member("approximate", isApproximate)
        json.member("provisional", isProvisional)
    }
}
