/// Who may see a document: a label of the Traffic Light Protocol 2.0 (FIRST), or the maker's own mark.
public enum HandlingMark: Sendable, Hashable {
    /// `TLP:CLEAR`.
    case tlpClear
    /// `TLP:GREEN`.
    case tlpGreen
    /// `TLP:AMBER`.
    case tlpAmber
    /// `TLP:AMBER+STRICT`.
    case tlpAmberStrict
    /// `TLP:RED`.
    case tlpRed
    /// The maker's own words, such as 社外秘.
    case own(String)

    /// The mark as it is printed.
    public var text: String {
        switch self {
        case .tlpClear: "TLP:CLEAR"
        case .tlpGreen: "TLP:GREEN"
        case .tlpAmber: "TLP:AMBER"
        case .tlpAmberStrict: "TLP:AMBER+STRICT"
        case .tlpRed: "TLP:RED"
        case .own(let text): text
        }
    }
}
