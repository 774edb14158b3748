public import Diagnostics

extension CalendarDay: CustomStringConvertible {
    /// The day that `YYYY-MM-DD` names; nil for any other form and for dates that do not exist.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        guard let year = Digits.value(bytes[0..<4]), let month = Digits.value(bytes[5..<7]), let day = Digits.value(bytes[8..<10]) else { return nil }
        guard (1...12).contains(month), day >= 1, day <= Self.length(year, month) else { return nil }
        self.init(year, month, day)
    }

    /// `2026-11-23`.
    public var description: String {
        let date = date
        return "\(Digits.text(date.year, 4))-\(Digits.text(date.month, 2))-\(Digits.text(date.day, 2))"
    }

    /// The date with its weekday: `2026-11-23(月)`, `Mon 2026-11-23`.
    public func text(in language: Language) -> String {
        switch language {
        case .japanese: "\(self)(\(weekday.wording.japanese))"
        case .english: "\(weekday.wording.english) \(self)"
        }
    }
}
