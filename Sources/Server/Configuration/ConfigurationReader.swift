public import Diagnostics
import Inputs
import JSONStream
import TOMLStream

/// Brings the settings of all sources together and looks at them as a whole; all problems are told at once.
public struct ConfigurationReader {
    /// Where a value came from.
    public enum Origin: Sendable, Hashable {
        /// Nobody said anything.
        case preset
        /// The configuration file.
        case file
        /// An environment variable.
        case environment
        /// The command line.
        case commandLine

        /// The words for people.
        public var title: Wording {
            switch self {
            case .preset: Wording(ja: "既定", en: "default")
            case .file: Wording(ja: "ファイル", en: "file")
            case .environment: Wording(ja: "環境変数", en: "environment")
            case .commandLine: Wording(ja: "引数", en: "command line")
            }
        }
    }

    /// A setting in force.
    public struct Setting: Sendable {
        /// Which.
        public let key: SettingKey
        /// Its value as it may be shown; nil for none.
        public let value: String?
        /// Where it came from.
        public let origin: Origin
    }

    /// The settings read so far.
    public private(set) var configuration = ServerConfiguration()
    /// What is wrong.
    public private(set) var problems: [ConfigurationProblem] = []
    private var origins: [String: Origin] = [:]

    /// Nothing but the defaults.
    public init() {}

    /// Takes the settings of a TOML file: `name = value`, one a line, no tables.
    ///
    /// - Throws: ``Inputs/InputError``, or the TOML error with the file's name.
    public mutating func take(file: String) throws {
        let block = try MappedFile.open(file, limit: 1 << 20)
        let content: JSONValue
        do { content = try TOMLReader.read(block) } catch { throw PlacedError(file: file, error: error) }
        guard case .object(let members) = content else { return }
        for member in members {
            guard let text = Self.text(member.value) else {
                problems.append(ConfigurationProblem(member.key, ja: "文字列、数値、true、false のいずれかにしてください。", en: "must be text, a number, true or false."))
                continue
            }
            guard SettingKey.all.contains(where: { $0.name == member.key }) else {
                problems.append(
                    ConfigurationProblem(member.key, ja: "この設定はありません。綴りを確認してください。", en: "there is no such setting; look at its spelling."))
                continue
            }
            take(member.key, text, from: .file)
        }
    }

    /// Takes environment variables; others than the settings' are left alone.
    public mutating func take(environment: [String: String]) {
        for key in SettingKey.all {
            if let value = environment[key.environmentName], !value.isEmpty { take(key.name, value, from: .environment) }
        }
    }

    /// Takes a setting.
    public mutating func take(_ name: String, _ value: String?, from origin: Origin) {
        guard let value, let key = SettingKey.all.first(where: { $0.name == name }) else { return }
        if let wording = key.take(value, &configuration) {
            problems.append(ConfigurationProblem(setting: name, wording: wording))
        } else {
            origins[name] = origin
        }
    }

    /// All settings as they stand.
    public var settings: [Setting] {
        SettingKey.all.map { key in
            let value = key.show(configuration)
            return Setting(key: key, value: key.isSecret ? value.map { _ in "•" } : value, origin: origins[key.name] ?? .preset)
        }
    }

    /// The configuration, if it holds together.
    ///
    /// - Throws: ``ServerError/configuration(_:)`` with all problems.
    public func finish() throws -> ServerConfiguration {
        let all = problems + ConfigurationRules.problems(of: configuration)
        guard all.isEmpty else { throw ServerError.configuration(all) }
        return configuration
    }

    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .number(let number): number
        case .bool(let flag): String(flag)
        case .array(let elements):
            elements.allSatisfy { $0.stringValue != nil } ? elements.compactMap(\.stringValue).joined(separator: ",") : nil
        case .object, .null: nil
        }
    }
}
