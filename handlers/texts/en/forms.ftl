form-cancel = Cancel
form-error-empty = Write something here before you send.
form-error-too-long = That is a little too long. At most { NUMBER($most) } characters.
choice-network = Network
choice-network-missing = Choose a network.
