public import Diagnostics

/// What kind of institution uses devices.
public enum InstitutionKind: String, Sendable, CaseIterable {
    /// 病院.
    case hospital
    /// 診療所.
    case clinic
    /// 衛生検査所.
    case laboratory
    /// A patient's home, through whoever cares for them.
    case home
    /// Any other.
    case other

    /// The word for people.
    public var title: Wording {
        switch self {
        case .hospital: Wording(ja: "病院", en: "hospital")
        case .clinic: Wording(ja: "診療所", en: "clinic")
        case .laboratory: Wording(ja: "検査所", en: "laboratory")
        case .home: Wording(ja: "在宅", en: "home care")
        case .other: Wording(ja: "その他", en: "other")
        }
    }
}
