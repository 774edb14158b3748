public import Diagnostics

/// Whose rule it is.
public enum Jurisdiction: String, Sendable, Hashable, CaseIterable {
    /// Japan.
    case japan = "jp"
    /// The United States.
    case unitedStates = "us"
    /// The European Union.
    case europeanUnion = "eu"
    /// Programmes and standards that no state makes.
    case international = "intl"

    /// Its name for a reader.
    public var wording: Wording {
        switch self {
        case .japan: Wording(ja: "日本", en: "Japan")
        case .unitedStates: Wording(ja: "米国", en: "United States")
        case .europeanUnion: Wording(ja: "EU", en: "European Union")
        case .international: Wording(ja: "国際", en: "international")
        }
    }
}
