/** The programs that tests start write without colours, whatever runs the tests asks for. */
delete process.env.FORCE_COLOR
process.env.NO_COLOR = '1'
