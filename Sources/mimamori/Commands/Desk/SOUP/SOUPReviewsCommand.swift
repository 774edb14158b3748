import ArgumentParser
import Duties
import Registry

/// `mimamori soup reviews`.
struct SOUPReviewsCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "reviews", abstract: Speech.say("異常リストの評価の一覧", "The evaluations of anomaly lists"))
    }

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "anomaly-reviews",
            [
                .init("title", "名称", "TITLE"), .init("version", "版", "VERSION"), .init("listDate", "リストの日付", "LIST OF"),
                .init("hazardous", "危険", "HAZARDOUS"),
                .init("inherited", "引継ぎ", "INHERITED"), .init("toConfirm", "要確認", "TO CONFIRM"), .init("reviewedAt", "評価", "EVALUATED"),
                .init("listSource", "出典", "SOURCE"), .init("conclusion", "結論", "CONCLUSION"),
            ])
        try await registry.forEach(ListSOUP(try release.reference()), as: principal) { entry in
            for review in entry.reviews {
                listing.add([
                    .text(entry.item.title), .text(review.version), .text(review.listDate), .flag(review.isHazardous),
                    .flag(entry.inherited.contains(review.id)), .flag(entry.toConfirm.contains(review.id)),
                    .text(Zone.tokyo.dayText(of: review.reviewedAt)),
                    .text(review.listSource), .text(review.conclusion),
                ])
            }
        }
        listing.show(format.format)
    }
}
