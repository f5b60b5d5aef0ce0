form-cancel = Cancel
form-error-empty = Write something here before you send.
form-error-too-long = That is a little too long. At most { NUMBER($most) } characters.
choice-network = Network
choice-network-no-channel = { $network } has no channel yet, so nobody would see it. Ask the facilitator to write “network connect { $network }” in the channel. Then try again.
choice-network-missing = Choose a network.
