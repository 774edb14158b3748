public import Diagnostics
public import Duties

/// Reads days, moments and words of a life cycle from text, and refuses what could mean two things.
public enum LifecycleText {
    /// The day that `YYYY-MM-DD` names.
    ///
    /// - Throws: `LIFE-003` for any other form and for days that do not exist.
    public static func day(_ text: String, at place: String = "") throws(LifecycleError) -> CalendarDay {
        guard let day = CalendarDay(text) else { throw LifecycleError(.notADay(text), at: place) }
        return day
    }

    /// The moment that an RFC 3339 time with its zone names.
    ///
    /// - Throws: `LIFE-004` for a time without zone, whose day would depend on the reader.
    public static func moment(_ text: String, at place: String = "") throws(LifecycleError) -> Instant {
        guard let moment = Instant(text) else { throw LifecycleError(.momentWithoutZone(text), at: place) }
        return moment
    }

    /// The stage of a name as ``DeviceStage`` spells it.
    ///
    /// - Throws: `LIFE-005` with the known names.
    public static func stage(_ text: String, at place: String = "") throws(LifecycleError) -> DeviceStage {
        try word(text, DeviceStage.self, Wording(ja: "段階", en: "stage"), at: place)
    }

    /// The value whose raw text is `text`.
    static func word<Value: RawRepresentable & CaseIterable>(
        _ text: String, _ type: Value.Type, _ what: Wording, at place: String
    ) throws(LifecycleError) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: text) else {
            throw LifecycleError(.unknownWord(what, word: text, known: Value.allCases.map(\.rawValue)), at: place)
        }
        return value
    }

    /// Refuses a text that says nothing.
    static func require(_ text: String, _ what: Wording, at place: String) throws(LifecycleError) {
        guard text.contains(where: { !$0.isWhitespace }) else { throw LifecycleError(.missingText(what), at: place) }
    }
}
