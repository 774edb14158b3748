public import Diagnostics

extension DocumentDate {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    /// The day as a letter writes it: `2026年1月31日`, `31 January 2026`.
    public func text(in language: Language) -> String {
        switch language {
        case .japanese: "\(year)年\(month)月\(day)日"
        case .english: "\(day) \(Self.months[month - 1]) \(year)"
        }
    }
}
