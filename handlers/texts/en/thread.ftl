thread-heading = From the thread
thread-facilitator = { $name } (facilitator)
thread-line = What you write in the thread below can be read by everybody at once. It counts as feedback, and I include it, with your name, when the answers come together and in the facilitator’s summary. If you change or delete it, so do I.
thread-line-late = What you write in the thread below I include, with your name, in the facilitator’s summary. If you change or delete it, so do I.
