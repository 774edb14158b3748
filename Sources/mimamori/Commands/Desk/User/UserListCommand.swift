import ArgumentParser
import Registry

/// `mimamori user list`.
struct UserListCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("利用者と役割の一覧", "All people with their roles"))
    }

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        var listing = Listing(
            "people",
            [
                .init("handle", "名前", "HANDLE"), .init("name", "氏名", "NAME"), .init("post", "役職", "POST"), .init("roles", "役割", "ROLES"),
                .init("password", "パスワード", "PASSWORD"), .init("active", "有効", "ACTIVE"),
            ])
        try await registry.forEach(ListPeople(), as: try desk.principal()) { entry in
            let roles = entry.grants.map {
                $0.role.rawValue + ($0.until.map { " (–\($0))" } ?? "") + ($0.product == nil && $0.organisation == nil ? "" : " *")
            }
            listing.add([
                .text(entry.person.handle), .text(entry.person.name), .text(entry.person.post), .text(roles.joined(separator: ", ")),
                .flag(entry.person.secret != nil), .flag(entry.person.isActive),
            ])
        }
        listing.show(format.format)
        await registry.close()
    }
}
