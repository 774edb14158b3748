public import Diagnostics

/// A setting that cannot be taken.
public struct ConfigurationProblem: Sendable, Equatable {
    /// Name of the setting.
    public let setting: String
    /// What is wrong.
    public let wording: Wording

    init(setting: String, wording: Wording) {
        self.setting = setting
        self.wording = wording
    }

    init(_ setting: String, ja japanese: String, en english: String) { self.init(setting: setting, wording: Wording(ja: japanese, en: english)) }
}
