import Diagnostics

extension MavenProjectReader {
    /// What a reader of the SBOM must know of every `pom.xml`.
    static let onlyDeclared = Wording(
        ja: "pom.xmlには直接の依存だけが書かれています。間接の依存は含まれていません(mvn dependency:treeなどで補ってください)。",
        en: "a pom.xml names direct dependencies only; what those need in turn is missing (mvn dependency:tree would tell).")
}
