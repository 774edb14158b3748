import Duties

/// Turns a source's word and value into a statement, or says that it is none.
enum TermReading {
    /// The statement of a term; nil if the word is known not to be an end, or if the value says nothing that can be read.
    ///
    /// A word without mapping becomes a statement without meaning, so that somebody is asked. The spellings `isEol`, `isEoas` … say the opposite kind of thing
    /// (`true` is "ended"), as `eol: true` does.
    static func statement(
        _ term: SourceTerm, of product: String, in origin: EndOrigin, terms: TermTable, stated: CalendarDay, reference: String
    ) -> EndStatement? {
        let mapping = terms.mapping(term.field, of: product, in: origin)
        if let mapping, mapping.meaning == nil { return nil }
        guard let value = value(term.value) else { return nil }
        return EndStatement(
            origin: origin, term: term.field, meaning: mapping?.meaning, isMeaningConfirmed: mapping?.isConfirmed ?? false, value: value,
            stated: stated,
            reference: reference)
    }

    private static func value(_ text: String) -> EndValue? {
        switch text {
        case "true": return .ended
        case "false": return .notEnded
        case "tba": return .toBeAnnounced
        default: break
        }
        if let day = CalendarDay(text) { return .day(day) }
        // A vendor's moment with its zone: the day that the vendor wrote is what it promises.
        guard Instant(text) != nil else { return nil }
        return CalendarDay(String(text.prefix(10))).map(EndValue.day)
    }
}
