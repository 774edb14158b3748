public import Diagnostics

/// A file that the user named, and that is nothing an SBOM could be made from.
public struct UnknownSource: ExplainedError, Equatable {
    /// The file as the user named it.
    public let path: String

    /// `GEN-110`.
    public var code: String { "GEN-110" }

    /// What happened and what to do.
    public var wording: Wording {
        let name = VisibleText.of(path)
        return Wording(
            ja: "\(name): SBOMの元になるファイルとして認識できません。パッケージデータベース、ロックファイル、部品表、またはそれらを含むフォルダーを指定してください。",
            en: "\(name): not recognised as something an SBOM can be made from; give a package database, a lock file, a table, or a folder with them."
        )
    }
}
