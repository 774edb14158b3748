public import Diagnostics

/// The questions of the "Rubric for Applying CVSS to Medical Devices" (MITRE, qualified by the FDA as a development tool in October 2020), by the ids of its extended
/// vector. The questions are in our own words.
///
/// Which ids there are was read from a public calculator; the rubric's text and its decision flows for AV, AC, PR, UI and S were not read. Those metrics are therefore
/// the assessor's own, and the answers are kept beside them.
public enum RubricQuestion: String, Sendable, Hashable, CaseIterable {
    /// Attack vector.
    case xavn = "XAVN"
    case xavt = "XAVT"
    case xavw = "XAVW"
    case xavr = "XAVR"
    case xavp = "XAVP"
    case xavpa = "XAVPA"
    /// Attack complexity.
    case xacl = "XACL"
    /// Privileges required.
    case xprl = "XPRL"
    case xprz = "XPRZ"
    case xprs = "XPRS"
    /// User interaction.
    case xui = "XUI"
    /// Scope.
    case xs = "XS"
    /// Confidentiality.
    case xcp = "XCP"
    case xcpm = "XCPM"
    case xcd = "XCD"
    case xct = "XCT"
    case xcw = "XCW"
    case xcs = "XCS"
    case xco = "XCO"
    /// Integrity.
    case xip = "XIP"
    case xid = "XID"
    case xit = "XIT"
    case xiw = "XIW"
    case xis = "XIS"
    case xio = "XIO"
    /// Availability.
    case xap = "XAP"
    case xad = "XAD"
    case xat = "XAT"
    case xaw = "XAW"
    case xas = "XAS"
    case xao = "XAO"

    /// The metric of CVSS 3 that the answer serves.
    public var metric: String {
        switch self {
        case .xavn, .xavt, .xavw, .xavr, .xavp, .xavpa: "AV"
        case .xacl: "AC"
        case .xprl, .xprz, .xprs: "PR"
        case .xui: "UI"
        case .xs: "S"
        case .xcp, .xcpm, .xcd, .xct, .xcw, .xcs, .xco: "C"
        case .xip, .xid, .xit, .xiw, .xis, .xio: "I"
        case .xap, .xad, .xat, .xaw, .xas, .xao: "A"
        }
    }

    /// Whether the answer is an impact: none, low or high on one kind of data or function. The number of persons (XCPM) is a remark on another answer.
    public var isImpact: Bool { ["C", "I", "A"].contains(metric) && self != .xcpm }

    /// What kind of data or function an impact is on, by the last letter of its id; nil for other questions.
    public var subject: Wording? {
        guard isImpact else { return nil }
        switch rawValue.last {
        case "P": return Wording(ja: "患者の健康情報・個人情報", en: "patients' health and personal data")
        case "D": return Wording(ja: "診断・監視のデータや機能", en: "data or functions of diagnosis and monitoring")
        case "T": return Wording(ja: "治療のデータや機能", en: "data or functions of therapy")
        case "W": return Wording(ja: "診療の流れのデータや機能", en: "data or functions of clinical workflow")
        case "S": return Wording(ja: "システムや利用者の秘密(パスワード、鍵)", en: "secrets of system and users, such as passwords and keys")
        default: return Wording(ja: "その他の重要なデータや機能", en: "other critical data or functions")
        }
    }
}
