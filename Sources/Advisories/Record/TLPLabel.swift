/// The labels of the Traffic Light Protocol 2.0 (FIRST), which say with whom an advisory may be shared.
public enum TLPLabel: String, Sendable, Hashable, CaseIterable {
    /// Anyone.
    case clear = "CLEAR"
    /// The community.
    case green = "GREEN"
    /// The recipient's organisation and its clients.
    case amber = "AMBER"
    /// The recipient's organisation.
    case amberStrict = "AMBER+STRICT"
    /// The recipients alone.
    case red = "RED"

    /// The label of TLP 1 that CSAF 2.0 has in its place; for `amberStrict` the next stricter one, since TLP 1 has nothing of its kind.
    var version1: String {
        switch self {
        case .clear: "WHITE"
        case .amberStrict: "RED"
        default: rawValue
        }
    }
}
