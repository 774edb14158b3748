/// The versions of the Common Security Advisory Framework that are read and checked.
public enum CSAFVersion: String, Sendable, Hashable, CaseIterable {
    /// CSAF 2.0, OASIS Standard with its errata.
    case v20 = "2.0"
    /// CSAF 2.1, at Committee Specification Draft 04.
    case v21 = "2.1"
}
