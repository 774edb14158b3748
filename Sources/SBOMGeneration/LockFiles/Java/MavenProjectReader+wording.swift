import Diagnostics

extension MavenProjectReader {
    /// What a reader of the SBOM must know of every `pom.xml`.
    static let onlyDeclared = Wording(
        ja: "pom.xmlには直接の依存だけが書かれています。間接の依存は含まれていません(mvn dependency:treeなどで補ってください)。",
        en: "a pom.xml names direct dependencies only; what those need in turn is missing (mvn dependency:tree would tell).")

    /// Dependencies of a profile that a build may or may not use.
    static func notActive(_ profile: String, _ dependencies: [String], line: Int) -> Wording {
        let (name, list) = (VisibleText.of(profile, limit: 40), VisibleText.of(dependencies.joined(separator: ", ").withoutSecret, limit: 200))
        return Wording(
            ja: "\(line)行: プロファイル「\(name)」は既定では有効でないため、その依存\(dependencies.count)件(\(list))をSBOMに入れませんでした。",
            en:
                "line \(line): profile \"\(name)\" is not active by default; \(dependencies.count) dependencies that it adds (\(list)) are not in the SBOM."
        )
    }
}
