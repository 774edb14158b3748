public import Lifecycle

// The duties that triage stands on, beside those of the life cycle.
extension Basis {
    /// Watching and assessing go on after EOS.
    public static let r072 = Basis("R-072", "1e p18; R24 p8", .guidance, .neighbour)
    /// Measures before certainty where patient harm seems possible.
    public static let r083 = Basis("R-083", "2e p18 (6.4)", .guidance, .text)
    /// Fixed without delay.
    public static let r084 = Basis("R-084", "2e p18 (6.4)", .guidance, .text)
    /// Not affected: an advisory says so, instead of an update.
    public static let r088 = Basis("R-088", "2e p19 (6.4)", .desirable, .text)
    /// Limited support: an update for what the policy says to handle.
    public static let r089 = Basis("R-089", "2e p25", .guidance, .text)
    /// Limited support: an advisory for what needs no action.
    public static let r090 = Basis("R-090", "2e p25", .guidance, .text)
    /// An evaluation record that the product is not concerned.
    public static let r091 = Basis("R-091", "2e p25; 1e p18", .guidance, .text)
    /// After EOL no ordinary defects are fixed, but for grave effects on patients.
    public static let r093 = Basis("R-093", "2e p25", .guidance, .text)
    /// After EOS no fixes and no updates.
    public static let r094 = Basis("R-094", "1e p18", .guidance, .neighbour)
}
