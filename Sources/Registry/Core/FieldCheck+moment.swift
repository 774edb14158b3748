import Duties

extension FieldCheck {
    /// A moment in RFC 3339 UTC that has come.
    mutating func moment(_ field: String, _ value: String?, notAfter now: String) {
        guard let value else { return }
        guard let moment = Instant(value), moment.description == value else {
            demand(false, field, ja: "2026-11-27T01:30:00Z の形で、UTCで書いてください。", en: "is written in UTC like 2026-11-27T01:30:00Z.")
            return
        }
        demand(value <= now, field, ja: "まだ来ていない時刻です。", en: "has not come yet.")
    }
}
