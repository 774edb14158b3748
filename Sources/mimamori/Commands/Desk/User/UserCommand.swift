import ArgumentParser

/// `mimamori user …`.
struct UserCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "user", abstract: Speech.say("利用者と役割", "People and roles"),
            subcommands: [
                UserAddCommand.self, UserChangeCommand.self, UserOrganisationCommand.self, UserListCommand.self,
                UserGrantCommand.self, UserWithdrawCommand.self, UserPasswordCommand.self,
                UserDisableCommand.self, UserLinkCommand.self, UserUnlinkCommand.self,
            ])
    }
}
