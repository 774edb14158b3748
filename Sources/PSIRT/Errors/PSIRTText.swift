import Diagnostics

/// Reads the words of triage and cases, and refuses texts that say nothing.
enum PSIRTText {
    /// The value whose raw text is `text`.
    ///
    /// - Throws: `PSIRT-001` with the known words.
    static func word<Value: RawRepresentable & CaseIterable>(
        _ text: String, _ type: Value.Type, _ what: Wording, at place: String = ""
    ) throws(PSIRTError) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: text) else {
            throw PSIRTError(.unknownWord(what, word: text, known: Value.allCases.map(\.rawValue)), at: place)
        }
        return value
    }

    /// Whether a text says anything.
    static func says(_ text: String?) -> Bool { text?.contains { !$0.isWhitespace } ?? false }

    /// Refuses a text that says nothing.
    ///
    /// - Throws: `PSIRT-002`.
    static func require(_ text: String?, _ what: Wording, at place: String = "") throws(PSIRTError) {
        guard says(text) else { throw PSIRTError(.missingText(what), at: place) }
    }
}
