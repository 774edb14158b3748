public import Diagnostics

/// One setting: its name in the file and on the command line, and the words that explain it. In the environment it is `MIMAMORI_` and the name in
/// capitals.
public struct SettingKey: Sendable {
    /// `tls-cert`.
    public let name: String
    /// What it means.
    public let title: Wording
    /// Whether its value is never shown.
    public let isSecret: Bool
    /// Takes a value; says what is wrong with it.
    let take: @Sendable (String, inout ServerConfiguration) -> Wording?
    /// The value in force.
    let show: @Sendable (ServerConfiguration) -> String?

    /// `MIMAMORI_TLS_CERT`.
    public var environmentName: String { "MIMAMORI_" + name.uppercased().split(separator: "-").joined(separator: "_") }
}

extension SettingKey {
    static func text(
        _ name: String, ja: String, en: String, isSecret: Bool = false, _ path: any WritableKeyPath<ServerConfiguration, String?> & Sendable
    ) -> SettingKey {
        SettingKey(name: name, title: Wording(ja: ja, en: en), isSecret: isSecret) { value, configuration in
            configuration[keyPath: path] = value.isEmpty ? nil : value
            return nil
        } show: {
            $0[keyPath: path]
        }
    }

    static func number(
        _ name: String, _ range: ClosedRange<Int>, ja: String, en: String, _ path: any WritableKeyPath<ServerConfiguration, Int> & Sendable
    ) -> SettingKey {
        SettingKey(name: name, title: Wording(ja: ja, en: en), isSecret: false) { value, configuration in
            guard let number = Int(value), range.contains(number) else {
                return Wording(
                    ja: "\(range.lowerBound)から\(range.upperBound)までの整数にしてください。",
                    en: "must be a whole number from \(range.lowerBound) to \(range.upperBound).")
            }
            configuration[keyPath: path] = number
            return nil
        } show: {
            String($0[keyPath: path])
        }
    }

    static func flag(_ name: String, ja: String, en: String, _ path: any WritableKeyPath<ServerConfiguration, Bool> & Sendable) -> SettingKey {
        SettingKey(name: name, title: Wording(ja: ja, en: en), isSecret: false) { value, configuration in
            switch value.lowercased() {
            case "true", "yes", "1": configuration[keyPath: path] = true
            case "false", "no", "0": configuration[keyPath: path] = false
            default: return Wording(ja: "true か false にしてください。", en: "must be true or false.")
            }
            return nil
        } show: {
            String($0[keyPath: path])
        }
    }
}
