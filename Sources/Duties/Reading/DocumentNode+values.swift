import Diagnostics

extension DocumentNode {
    func wrongKind(_ expected: Wording) -> DutyError { DutyError(.wrongKind(expected: expected), at: place) }

    /// A text that is not empty.
    func text() throws(DutyError) -> String {
        guard case .string(let text) = value, !text.allSatisfy(\.isWhitespace) else {
            throw wrongKind(Wording(ja: "空でない文字列", en: "a text that is not empty"))
        }
        return text
    }

    func int(_ range: ClosedRange<Int>) throws(DutyError) -> Int {
        guard case .number(let text) = value, let number = Int(text), range.contains(number) else {
            throw wrongKind(
                Wording(ja: "\(range.lowerBound)から\(range.upperBound)までの整数", en: "a whole number from \(range.lowerBound) to \(range.upperBound)"))
        }
        return number
    }

    func elements() throws(DutyError) -> [DocumentNode] {
        guard case .array(let elements) = value else { throw wrongKind(Wording(ja: "並び", en: "a list")) }
        return elements
    }

    func texts() throws(DutyError) -> [String] {
        var texts: [String] = []
        for element in try elements() { texts.append(try element.text()) }
        return texts
    }

    func value<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) throws(DutyError) -> Value where Value.RawValue == String {
        let text = try text()
        guard let value = Value(rawValue: text) else {
            throw DutyError(.notOneOf(text, allowed: Value.allCases.map(\.rawValue)), at: place)
        }
        return value
    }

    /// A sentence in both languages.
    func wording() throws(DutyError) -> Wording {
        let object = try DocumentObject(self, known: ["ja", "en"])
        return Wording(ja: try object.text("ja"), en: try object.text("en"))
    }

    func day() throws(DutyError) -> CalendarDay {
        guard let day = CalendarDay(try text()), Years.supported.contains(day.year) else {
            throw wrongKind(
                Wording(
                    ja: "\(Years.supported.lowerBound)年から\(Years.supported.upperBound)年までの日付(例 2026-09-11)",
                    en: "a date from \(Years.supported.lowerBound) to \(Years.supported.upperBound), such as 2026-09-11"))
        }
        return day
    }

    /// A moment in RFC 3339, or a day, which stands for its beginning in Japan: of all that the writer may have meant the moment that makes no clock longer.
    func instant() throws(DutyError) -> Instant {
        let text = try text()
        guard let moment = Instant(text) ?? CalendarDay(text).map(Zone.tokyo.start(of:)) else {
            throw wrongKind(
                Wording(
                    ja: "日時(例 2026-11-23T10:00:00+09:00)または日付(例 2026-11-23)",
                    en: "a time such as 2026-11-23T10:00:00+09:00, or a date such as 2026-11-23"))
        }
        guard Years.ofFacts.contains(Zone.tokyo.day(of: moment).year) else {
            throw DutyError(.yearOutOfRange(text), at: place)
        }
        return moment
    }
}
