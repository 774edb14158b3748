public import Diagnostics
import Duties

/// What kind of report goes out of a case. The names are those of the duties' documents, so a report knows which duties it answers.
public enum ReportKind: String, Sendable, Hashable, CaseIterable {
    /// 様式第8: a defect report to PMDA.
    case form8 = "jp.form8"
    /// A recall or repair on site begins.
    case recallStart = "jp.recall.start"
    /// How a recall stands.
    case recallStatus = "jp.recall.status"
    /// A recall ends.
    case recallEnd = "jp.recall.end"
    /// What an institution needs for its own reports.
    case supportPack = "jp.inst.support"
    /// The nine items for the Personal Information Protection Commission.
    case breachItems = "jp.ppc.report"
    /// A vulnerability of an own product for IPA and JPCERT/CC.
    case ipaVendor = "jp.ipa.vendor"
    /// The registration in JPCERT/CC's list of product developers.
    case developerList = "jp.jpcert.registration"
    /// A medical device report to FDA.
    case fdaMDR = "us.3500a"
    /// A correction or removal reported to FDA.
    case fda806 = "us.806.report"
    /// A manufacturer's incident report in the EU.
    case euMIR = "eu.mir"
    /// The early warning of the Cyber Resilience Act.
    case craEarlyWarning = "eu.cra.early"
    /// The notification of the Cyber Resilience Act.
    case craNotification = "eu.cra.notification"
    /// The final report of the Cyber Resilience Act.
    case craFinal = "eu.cra.final"

    /// The name for people.
    public var title: Wording { RuleBook.shipped.vocabulary.documents[rawValue] ?? Wording(ja: rawValue, en: rawValue) }

    /// What it consists of.
    public var form: ReportForm {
        switch self {
        case .form8: .form8
        case .recallStart: .recallStart
        case .recallStatus: .recallStatus
        case .recallEnd: .recallEnd
        case .supportPack: .supportPack
        case .breachItems: .breachItems
        case .ipaVendor: .ipaVendor
        case .developerList: .developerList
        case .fdaMDR: .fdaMDR
        case .fda806: .fda806
        case .euMIR: .euMIR
        case .craEarlyWarning: .craEarlyWarning
        case .craNotification: .craNotification
        case .craFinal: .craFinal
        }
    }
}
