public import Diagnostics

/// What a supporting item is (JIS T 2304, 5.1.10: tools, items and settings used to develop the software that could affect it).
public enum SupportingItemKind: String, Sendable, CaseIterable {
    /// Turns sources into programs.
    case compiler
    /// Operating system of a machine that builds or tests.
    case operatingSystem = "operating-system"
    /// Build system, packager, generator.
    case buildTool = "build-tool"
    /// Test frame, analyser, scanner.
    case testTool = "test-tool"
    /// Library that is used to build or test and does not go into the product.
    case library
    /// Settings of a tool or a machine, under control as an item of their own.
    case setting
    /// Anything else.
    case other

    /// The word for people.
    public var title: Wording {
        switch self {
        case .compiler: Wording(ja: "コンパイラ", en: "compiler")
        case .operatingSystem: Wording(ja: "ビルド環境のOS", en: "operating system of the build host")
        case .buildTool: Wording(ja: "ビルドツール", en: "build tool")
        case .testTool: Wording(ja: "試験ツール", en: "test tool")
        case .library: Wording(ja: "開発用ライブラリ", en: "development library")
        case .setting: Wording(ja: "設定", en: "setting")
        case .other: Wording(ja: "その他", en: "other")
        }
    }
}
