/// Yes, no, or not known: what an applicability statement comes to when an SBOM does not say everything (Kleene's three-valued logic).
enum Truth {
    case no, unknown, yes

    static func all(_ values: [Truth]) -> Truth { values.contains(.no) ? .no : values.contains(.unknown) ? .unknown : .yes }

    static func any(_ values: [Truth]) -> Truth { values.contains(.yes) ? .yes : values.contains(.unknown) ? .unknown : .no }

    func negated(_ flag: Bool) -> Truth {
        guard flag else { return self }
        switch self {
        case .yes: return .no
        case .no: return .yes
        case .unknown: return .unknown
        }
    }
}
